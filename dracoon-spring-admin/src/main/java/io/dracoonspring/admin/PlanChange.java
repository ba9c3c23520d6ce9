// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import org.jspecify.annotations.Nullable;

/**
 * The change of one property of a room, group, role or webhook.
 *
 * @param property the name of the property, for example {@code quota} or
 * {@code users/alice}
 * @param before the present value, {@code null} if there is none, or if it is unknown
 * because an earlier step creates the room. If the step disables inheritance, the
 * inherited permissions count as the present values
 * @param after the new value, {@code null} if the property is removed
 */
public record PlanChange(String property, @Nullable String before, @Nullable String after) {
}
