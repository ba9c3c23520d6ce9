// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.test.malicious;

import org.jspecify.annotations.Nullable;

/**
 * How an attack ended.
 *
 * @param harm whether it reached what it wanted
 * @param failure what the client said against it
 */
record Outcome(boolean harm, @Nullable Throwable failure) {

}
