// SPDX-License-Identifier: Apache-2.0

/**
 * Reads descriptions of rooms, groups, roles and webhooks from YAML.
 */
@NullMarked
package io.dracoonspring.admin.internal.description;

import org.jspecify.annotations.NullMarked;
