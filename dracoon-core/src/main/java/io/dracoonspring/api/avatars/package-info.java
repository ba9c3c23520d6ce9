// SPDX-License-Identifier: Apache-2.0

/**
 * The pictures of users.
 */
@NullMarked
package io.dracoonspring.api.avatars;

import org.jspecify.annotations.NullMarked;
