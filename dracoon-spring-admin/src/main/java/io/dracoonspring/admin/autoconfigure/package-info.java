// SPDX-License-Identifier: Apache-2.0

/**
 * Auto-configuration of descriptions, their journal and the commands.
 */
@NullMarked
package io.dracoonspring.admin.autoconfigure;

import org.jspecify.annotations.NullMarked;
