// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance.internal.check;

/**
 * Describes one check.
 *
 * @param area the area to which it belongs
 * @param name the checked behaviour, in a few words
 * @param writes whether it changes anything on the server
 * @param work the calls of the check
 */
public record Check(Area area, String name, boolean writes, Work work) {

	static Check reading(Area area, String name, Work work) {
		return new Check(area, name, false, work);
	}

	static Check writing(Area area, String name, Work work) {
		return new Check(area, name, true, work);
	}

	/** Returns the area and the name. */
	public String title() {
		return this.area.option() + ": " + this.name;
	}

	/** Makes the calls of a check. */
	@FunctionalInterface
	public interface Work {

		/**
		 * Makes the calls and reports differences to the session.
		 * @param session the client and the room of the run
		 * @throws Exception if a call fails
		 */
		void run(Session session) throws Exception;

	}

}
