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

import org.springframework.http.HttpStatusCode;

/**
 * What went wrong, in words for the person at the browser.
 *
 * @param status the HTTP status of the answer
 * @param title what went wrong
 * @param detail what it means and what to do
 */
record Problem(HttpStatusCode status, String title, String detail) {

}
