// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import io.dracoonspring.event.setup.DracoonEventsBuilder;

/** Adds a source of events. */
interface EventsBuilderCustomizer {

	void customize(DracoonEventsBuilder builder);

}
