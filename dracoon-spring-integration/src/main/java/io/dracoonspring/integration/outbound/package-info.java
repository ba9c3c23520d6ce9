// SPDX-License-Identifier: Apache-2.0

/**
 * Outbound adapters, which upload messages to DRACOON as files or execute commands.
 */
@NullMarked
package io.dracoonspring.integration.outbound;

import org.jspecify.annotations.NullMarked;
