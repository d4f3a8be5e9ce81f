// SPDX-License-Identifier: Apache-2.0
package cuepoint.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// A test of the whole site over a small archive of its own; all of them share one.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "cuepoint.data=target/site-it/${random.uuid}")
@AutoConfigureMockMvc
@Import({FilledArchive.class, Pages.class})
public @interface SiteTest {}
