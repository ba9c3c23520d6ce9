// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.session;

import org.springframework.integration.file.remote.session.Session;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.util.Assert;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonTemplate;

/**
 * Creates DRACOON sessions for the adapters of Spring Integration. A session is cheap,
 * and holds no connections except those of open streams. Therefore caching sessions has
 * no benefit.
 * <p>
 * Sessions use the account of the client. In the auth mode "user", sessions work only on
 * the thread of a request. Pollers have no user, and their calls fail with an error that
 * says so.
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
