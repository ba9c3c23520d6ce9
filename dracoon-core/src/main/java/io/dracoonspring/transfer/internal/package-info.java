// SPDX-License-Identifier: Apache-2.0

/**
 * Implements transfers. Applications must not use this package and its subpackages, which
 * may change at any time.
 * <p>
 * The end of a class name states the role of the class. A {@code Factory} creates
 * transfers that are not started, and an {@code Execution} runs the steps of one
 * transfer. A {@code Side} covers the differences between an account and a share. A
 * {@code ChannelApi} has the operations of the server on open upload channels.
 */
@NullMarked
package io.dracoonspring.transfer.internal;

import org.jspecify.annotations.NullMarked;
