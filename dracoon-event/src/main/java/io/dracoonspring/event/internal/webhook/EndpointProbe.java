// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.net.URI;

/** Checks whether the public URL of the webhooks leads to this application. */
@FunctionalInterface
public interface EndpointProbe {

	/**
	 * Sends a request to the URL and identifies the responder. Blocks for some seconds at
	 * most.
	 * @param url the public URL of the webhooks
	 * @return whether this application, or another instance of it, has responded;
	 * {@code false} also without a response
	 */
	boolean reaches(URI url);

}
