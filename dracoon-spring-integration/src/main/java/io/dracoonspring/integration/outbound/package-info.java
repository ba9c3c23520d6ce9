// SPDX-License-Identifier: Apache-2.0

/**
 * Messages that go into DRACOON as files, and commands to it.
 */
@NullMarked
package io.dracoonspring.integration.outbound;

import org.jspecify.annotations.NullMarked;
