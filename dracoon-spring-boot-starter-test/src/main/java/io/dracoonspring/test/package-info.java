// SPDX-License-Identifier: Apache-2.0

/**
 * Support for tests of applications that use DRACOON.
 */
@NullMarked
package io.dracoonspring.test;

import org.jspecify.annotations.NullMarked;
