// SPDX-License-Identifier: Apache-2.0

/**
 * Sign-in of the users of an application with DRACOON, through Spring Security.
 */
@NullMarked
package io.dracoonspring.autoconfigure.user;

import org.jspecify.annotations.NullMarked;
