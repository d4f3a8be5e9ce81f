// SPDX-License-Identifier: Apache-2.0
package cuepoint.operations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// A test of the sample archive as it is served; all of them share one server.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "cuepoint.data=target/site-it/${random.uuid}")
@Import({SampleSite.class, SampleVisitor.class})
@interface ReadsSampleSite {}
