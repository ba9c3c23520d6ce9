// SPDX-License-Identifier: Apache-2.0

/**
 * Administration of users: accounts, how they sign in, and values attached to them.
 */
@NullMarked
package io.dracoonspring.api.users;

import org.jspecify.annotations.NullMarked;
