// SPDX-License-Identifier: Apache-2.0

/**
 * Offers blocking access to the files of an account, by their paths.
 */
@NullMarked
package io.dracoonspring.template;

import org.jspecify.annotations.NullMarked;
