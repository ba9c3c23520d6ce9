// SPDX-License-Identifier: Apache-2.0

/**
 * Sends files and errors of DRACOON as responses of a reactive web application.
 */
@NullMarked
package io.dracoonspring.web.reactive;

import org.jspecify.annotations.NullMarked;
