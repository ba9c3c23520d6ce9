// SPDX-License-Identifier: Apache-2.0

/**
 * Signing the users of an application in with DRACOON, through Spring Security.
 */
@NullMarked
package io.dracoonspring.autoconfigure.user;

import org.jspecify.annotations.NullMarked;
