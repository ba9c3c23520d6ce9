// SPDX-License-Identifier: Apache-2.0

/**
 * The rooms, groups, roles and webhooks as they are on the server, or after some steps of
 * a plan.
 */
@NullMarked
package io.dracoonspring.admin.internal.estate;

import org.jspecify.annotations.NullMarked;
