// SPDX-License-Identifier: Apache-2.0

/**
 * How transfers are made. Nothing in this package and below it is meant for applications,
 * and all of it may change at any time.
 * <p>
 * Names say the role: a {@code Factory} makes transfers that are not started, an
 * {@code Execution} carries one out in order, a {@code Side} is what differs between an
 * account and a share, and a {@code ChannelApi} has the calls of the server about open
 * channels.
 */
@NullMarked
package io.dracoonspring.transfer.internal;

import org.jspecify.annotations.NullMarked;
