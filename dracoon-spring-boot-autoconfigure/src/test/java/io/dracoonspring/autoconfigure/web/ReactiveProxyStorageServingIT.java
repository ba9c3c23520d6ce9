// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		classes = { ReactiveFileServingIT.Application.class, ProxyStorage.class },
		properties = "spring.main.web-application-type=reactive")
class ReactiveProxyStorageServingIT extends FileServingContract {

}
