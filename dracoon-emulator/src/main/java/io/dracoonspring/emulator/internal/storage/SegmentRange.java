// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

/**
 * A range of one segment.
 *
 * @param offset the position of the first byte, from 0
 * @param length the number of bytes
 */
record SegmentRange(Segment segment, long offset, long length) {

}
