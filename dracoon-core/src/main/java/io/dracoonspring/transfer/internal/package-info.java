// SPDX-License-Identifier: Apache-2.0

/**
 * Implements transfers. Applications must not use this package and its subpackages, which
 * may change at any time.
 * <p>
 * Names state the role. A {@code Factory} creates transfers that are not started, and an
 * {@code Execution} runs the steps of one. A {@code Side} covers the differences between
 * an account and a share. A {@code ChannelApi} has the calls of the server about open
 * channels.
 */
@NullMarked
package io.dracoonspring.transfer.internal;

import org.jspecify.annotations.NullMarked;
