// SPDX-License-Identifier: Apache-2.0

/**
 * The customers of a tenant, for the operator of the server.
 */
@NullMarked
package io.dracoonspring.api.provisioning;

import org.jspecify.annotations.NullMarked;
