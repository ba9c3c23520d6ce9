/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
