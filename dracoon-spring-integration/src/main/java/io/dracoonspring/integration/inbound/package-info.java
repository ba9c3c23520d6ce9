// SPDX-License-Identifier: Apache-2.0

/**
 * Inbound adapters, which send files from DRACOON as messages.
 */
@NullMarked
package io.dracoonspring.integration.inbound;

import org.jspecify.annotations.NullMarked;
