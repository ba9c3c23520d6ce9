// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import org.springframework.integration.file.remote.session.Session;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.util.Assert;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonTemplate;

/**
 * Makes sessions with DRACOON for the adapters of Spring Integration. A session is cheap
 * and holds nothing open, so that caching sessions gains nothing.
 * <p>
 * Sessions act as the client does. Where users sign in, that works in the thread of a
 * request only: pollers have no user, and their calls fail with an error that says so.
 */
public class DracoonSessionFactory implements SessionFactory<Node> {

	private final Dracoon dracoon;

	private final DracoonTemplate template;

	/**
	 * Creates a factory.
	 * @param dracoon the client, which stays open
	 */
	public DracoonSessionFactory(Dracoon dracoon) {
		Assert.notNull(dracoon, "'dracoon' must not be null");
		this.dracoon = dracoon;
		this.template = new DracoonTemplate(dracoon);
	}

	@Override
	public Session<Node> getSession() {
		return new DracoonSession(this.template, this.dracoon.baseUrl());
	}

	@Override
	public String toString() {
		return "DracoonSessionFactory[" + this.dracoon + ']';
	}

}
