// SPDX-License-Identifier: Apache-2.0

/**
 * Sign-in configuration of an instance: Active Directories, OpenID Connect providers,
 * RADIUS and OAuth clients. It is only for administrators of the provider customer.
 */
@NullMarked
package io.dracoonspring.api.system.auth;

import org.jspecify.annotations.NullMarked;
