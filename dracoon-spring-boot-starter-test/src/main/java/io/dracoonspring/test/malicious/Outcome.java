// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

import org.jspecify.annotations.Nullable;

/**
 * Describes the outcome of an attack.
 *
 * @param harm whether the attack did harm
 * @param failure the error of the client, {@code null} if the client reported none
 */
record Outcome(boolean harm, @Nullable Throwable failure) {

}
