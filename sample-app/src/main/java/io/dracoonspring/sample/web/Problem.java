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

package io.dracoonspring.sample.web;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

import io.dracoonspring.web.DracoonProblem;

/**
 * What went wrong, in words for the person at the browser.
 *
 * @param status the HTTP status of the answer
 * @param title what went wrong
 * @param detail what it means and what to do
 * @param type what the page can help with, {@code null} if it cannot
 */
record Problem(HttpStatusCode status, String title, String detail, @Nullable URI type) {

	Problem(HttpStatusCode status, String title, String detail) {
		this(status, title, detail, null);
	}

	static Problem of(DracoonProblem problem, String title, String detail) {
		return new Problem(problem.status(), title, detail, problem.type());
	}

	boolean is(DracoonProblem problem) {
		return problem.type().equals(this.type);
	}

}
