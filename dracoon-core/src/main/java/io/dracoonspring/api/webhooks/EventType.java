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

package io.dracoonspring.api.webhooks;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Something that can happen, and what may be told about it; schema {@code EventType} of
 * the API. Which there are depends on the version of the server: see {@code
 * listWebhookEventTypes} of {@code DracoonSettings}.
 *
 * @param id the id, which messages carry
 * @param name the name, such as {@code user.created}
 * @param usableCustomerAdminWebhook whether a webhook about the administration of the
 * customer can have it
 * @param usableNodeWebhook whether a webhook about nodes can have it
 * @param usablePushNotification whether it can be pushed
 * @param usableTenantWebhook whether a webhook of the tenant can have it
 */
@ExtensibleRecord
public record EventType(Integer id, String name, Boolean usableCustomerAdminWebhook, Boolean usableNodeWebhook,
		Boolean usablePushNotification, Boolean usableTenantWebhook) {

}
