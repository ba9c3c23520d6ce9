// SPDX-License-Identifier: Apache-2.0

/**
 * How the users of an instance sign in: Active Directories, OpenID Connect providers,
 * RADIUS and OAuth clients. Only for administrators of the provider.
 */
@NullMarked
package io.dracoonspring.api.system.auth;

import org.jspecify.annotations.NullMarked;
