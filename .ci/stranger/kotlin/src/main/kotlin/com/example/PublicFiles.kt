package com.example

import io.dracoonspring.template.DracoonOperations
import io.dracoonspring.web.servlet.ServletFileServing
import jakarta.servlet.http.HttpServletRequest
import jakarta.servlet.http.HttpServletResponse
import org.springframework.context.annotation.Configuration
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PathVariable
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer

/** Serves a folder. */
@Configuration(proxyBeanMethods = false)
class PublicFiles : WebMvcConfigurer {

    override fun addResourceHandlers(registry: ResourceHandlerRegistry) {
        registry.addResourceHandler("/public/**").addResourceLocations("dracoon:/Vault/public/")
    }

}

@RestController
class ReportController(private val files: DracoonOperations, private val serving: ServletFileServing) {

    @GetMapping("/reports/{name}")
    fun report(@PathVariable name: String, request: HttpServletRequest, response: HttpServletResponse) =
        serving.serve(files.get("/Vault/$name"), request, response)

}
