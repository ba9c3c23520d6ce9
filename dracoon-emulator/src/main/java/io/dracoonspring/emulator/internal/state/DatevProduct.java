// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

/** The products of DATEV to which rooms are linked. */
public enum DatevProduct {

	DUO,

	MST

}
