// SPDX-License-Identifier: Apache-2.0

/**
 * Administration of users: accounts, sign-in methods, and attached values.
 */
@NullMarked
package io.dracoonspring.api.users;

import org.jspecify.annotations.NullMarked;
