// SPDX-License-Identifier: Apache-2.0

/**
 * Sends files and errors of DRACOON as responses of a servlet application. Only this
 * package needs Spring MVC and the Servlet API.
 */
@NullMarked
package io.dracoonspring.web.servlet;

import org.jspecify.annotations.NullMarked;
