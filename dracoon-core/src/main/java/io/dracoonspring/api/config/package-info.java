// SPDX-License-Identifier: Apache-2.0

/**
 * What any user may read of the configuration of the instance.
 */
@NullMarked
package io.dracoonspring.api.config;

import org.jspecify.annotations.NullMarked;
