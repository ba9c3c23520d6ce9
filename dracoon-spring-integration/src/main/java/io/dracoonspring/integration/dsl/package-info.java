// SPDX-License-Identifier: Apache-2.0

/**
 * The Java DSL of the adapters.
 */
@NullMarked
package io.dracoonspring.integration.dsl;

import org.jspecify.annotations.NullMarked;
