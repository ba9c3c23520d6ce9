// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded to an upload share. Those who use the link of a share learn no
 * more about it.
 *
 * @param name the name that it got; not the requested one if that was taken
 * @param size how many bytes it has, {@code null} if the server does not say
 */
public record SharedFile(String name, @Nullable Long size) {

}
