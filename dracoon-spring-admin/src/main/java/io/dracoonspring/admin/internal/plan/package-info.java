// SPDX-License-Identifier: Apache-2.0

/**
 * Compares a description with the server, and orders the steps that remove the
 * differences.
 */
@NullMarked
package io.dracoonspring.admin.internal.plan;

import org.jspecify.annotations.NullMarked;
