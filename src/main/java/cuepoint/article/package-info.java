// SPDX-License-Identifier: Apache-2.0
/// Articles: the pages out on the web that the notes link to, who featured them when, and what was
/// captured of them.
@ApplicationModule(allowedDependencies = {"kernel", "address", "catalog"})
@NullMarked
package cuepoint.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
