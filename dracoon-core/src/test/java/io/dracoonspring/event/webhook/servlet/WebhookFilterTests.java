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

package io.dracoonspring.event.webhook.servlet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import io.dracoonspring.event.webhook.WebhookContract;
import io.dracoonspring.event.webhook.WebhookPath;
import io.dracoonspring.event.webhook.WebhookReceiver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebhookFilter}, in Tomcat.
 */
class WebhookFilterTests extends WebhookContract {

	private final List<Tomcat> servers = new ArrayList<>();

	@TempDir
	Path directory;

	@Override
	protected int start(String contextPath, WebhookPath path, WebhookReceiver receiver) throws Exception {
		Tomcat tomcat = new Tomcat();
		this.servers.add(tomcat);
		tomcat.setBaseDir(this.directory.toString());
		tomcat.setHostname("127.0.0.1");
		tomcat.setPort(0);
		Context context = tomcat.addContext(contextPath, this.directory.toString());
		FilterDef definition = new FilterDef();
		definition.setFilterName("webhook");
		definition.setFilter(new WebhookFilter(path, receiver));
		definition.setAsyncSupported("true");
		context.addFilterDef(definition);
		FilterMap mapping = new FilterMap();
		mapping.setFilterName("webhook");
		mapping.addURLPattern("/*");
		context.addFilterMap(mapping);
		Tomcat.addServlet(context, "application", new PassedOn()).addMapping("/");
		tomcat.start();
		return tomcat.getConnector().getLocalPort();
	}

	@Override
	protected void stop() throws Exception {
		for (Tomcat server : this.servers) {
			server.stop();
			server.destroy();
		}
	}

	@Test
	void leavesErrorsAndForwardsToTheApplication() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/hook");
		request.setDispatcherType(DispatcherType.ERROR);
		FilterChain chain = new MockFilterChain();
		new WebhookFilter(new WebhookPath("/hook"), this.receiver).doFilter(request, new MockHttpServletResponse(),
				chain);
		assertThat(((MockFilterChain) chain).getRequest()).isSameAs(request);
	}

	/**
	 * The rest of the application.
	 */
	private static final class PassedOn extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response) {
			response.setStatus(PASSED_ON);
		}

	}

}
