// SPDX-License-Identifier: Apache-2.0

/**
 * Describes files and errors of DRACOON as responses of a web application, independently
 * of the web stack. The packages below send the responses.
 */
@NullMarked
package io.dracoonspring.web;

import org.jspecify.annotations.NullMarked;
