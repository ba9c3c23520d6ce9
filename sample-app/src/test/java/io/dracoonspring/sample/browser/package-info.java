// SPDX-License-Identifier: Apache-2.0

/**
 * The page in a real browser.
 */
@NullMarked
package io.dracoonspring.sample.browser;

import org.jspecify.annotations.NullMarked;
