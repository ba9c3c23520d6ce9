// SPDX-License-Identifier: Apache-2.0

/**
 * How tokens are obtained and renewed, and how they get onto requests. Not meant for
 * applications.
 */
@NullMarked
package io.dracoonspring.auth.internal;

import org.jspecify.annotations.NullMarked;
