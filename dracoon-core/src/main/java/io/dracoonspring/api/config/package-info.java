// SPDX-License-Identifier: Apache-2.0

/**
 * The configuration of the instance that every user can read.
 */
@NullMarked
package io.dracoonspring.api.config;

import org.jspecify.annotations.NullMarked;
