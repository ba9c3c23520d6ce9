// SPDX-License-Identifier: Apache-2.0

/**
 * Files and errors of DRACOON as responses of a web application.
 */
@NullMarked
package io.dracoonspring.autoconfigure.web;

import org.jspecify.annotations.NullMarked;
