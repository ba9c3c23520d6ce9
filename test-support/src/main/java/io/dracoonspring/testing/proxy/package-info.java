// SPDX-License-Identifier: Apache-2.0

/**
 * A proxy that disturbs requests and responses.
 */
@NullMarked
package io.dracoonspring.testing.proxy;

import org.jspecify.annotations.NullMarked;
