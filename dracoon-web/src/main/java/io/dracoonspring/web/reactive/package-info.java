// SPDX-License-Identifier: Apache-2.0

/**
 * Files and errors of DRACOON as answers of a reactive web application.
 */
@NullMarked
package io.dracoonspring.web.reactive;

import org.jspecify.annotations.NullMarked;
