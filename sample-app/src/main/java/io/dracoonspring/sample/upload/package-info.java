// SPDX-License-Identifier: Apache-2.0

/**
 * Files on their way to DRACOON.
 */
@NullMarked
package io.dracoonspring.sample.upload;

import org.jspecify.annotations.NullMarked;
