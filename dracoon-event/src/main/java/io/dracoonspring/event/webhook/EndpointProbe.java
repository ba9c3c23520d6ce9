// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.net.URI;

/**
 * Finds out whether the public URL of the webhooks leads to this application.
 */
@FunctionalInterface
public interface EndpointProbe {

	/**
	 * Call the URL and find out who answers. Blocks, for some seconds at most.
	 * @param url the public URL of the webhooks
	 * @return whether this application, or another instance of it, has answered;
	 * {@code false} also if nobody has
	 */
	boolean reaches(URI url);

}
