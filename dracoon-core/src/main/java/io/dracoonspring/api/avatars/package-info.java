// SPDX-License-Identifier: Apache-2.0

/**
 * Resources that several areas share, such as the pictures of users.
 */
@NullMarked
package io.dracoonspring.api.avatars;

import org.jspecify.annotations.NullMarked;
