// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import org.jspecify.annotations.Nullable;

/**
 * The change of one property of a room or group.
 *
 * @param property the name of the property, for example {@code quota} or
 * {@code users/alice}
 * @param before the present value, {@code null} if there is none or it is not known
 * before the room or group exists. When a room stops to inherit permissions, the value
 * that it inherits
 * @param after the new value, {@code null} if the property is removed
 */
public record PlanChange(String property, @Nullable String before, @Nullable String after) {
}
