// SPDX-License-Identifier: Apache-2.0

/**
 * The encryption password of people who sign in.
 */
@NullMarked
package io.dracoonspring.sample.encryption;

import org.jspecify.annotations.NullMarked;
